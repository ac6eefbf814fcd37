/** What is being done, for the person who waits. */
final class Progress {

    private static final long BEGAN = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.out.printf("%4d s  %s%n", (System.nanoTime() - BEGAN) / 1_000_000_000, what);
    }
}
