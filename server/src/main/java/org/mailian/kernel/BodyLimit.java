package org.mailian.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is read into memory as one piece may not be larger than {@value #MOST_BYTES} bytes, whether its length was said before or not:
 * one request must not take the memory of all the others. Files and DICOM objects are streamed; they have limits of their own.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 2 * 1024 * 1024;

    private static final List<String> STREAMED =
            List.of(MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.MULTIPART_RELATED_VALUE, "application/dicom");

    /** Read on and answered as {@code kernel/too-large}. */
    static final class BodyTooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        BodyTooLarge() {
            super("A body may have " + MOST_BYTES + " bytes");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return STREAMED.stream().anyMatch(type::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reads = request.getContentLengthLong() != 0
                && !"GET".equals(request.getMethod())
                && !"HEAD".equals(request.getMethod());
        chain.doFilter(reads ? new Limited(request) : request, response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > MOST_BYTES) {
                throw new BodyTooLarge();
            }
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var many = body.read(into, from, length);
            count(Math.max(many, 0));
            return many;
        }

        private void count(int more) throws BodyTooLarge {
            read += more;
            if (read > MOST_BYTES) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
