package org.mailian.kernel;

/** The application will not start as it is configured. Shown as two sentences, never as a stack trace. */
public final class StartRefused extends RuntimeException {

    private final String advice;

    /**
     * @param happened what is wrong, in one sentence
     * @param advice what the operator can do about it
     */
    public StartRefused(String happened, String advice) {
        super(happened);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
