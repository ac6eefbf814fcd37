package org.mailian.imaging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Tag;
import org.mailian.dicom.part10.Frames;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Pictures for whoever has no viewer, and small ones to begin with on a slow line (PS3.18 section 10.4.1.1.4): {@code window=centre,width},
 * {@code viewport=width,height}, {@code quality=1..100}; JPEG or PNG.
 */
@Component
class Rendering {

    private static final int MOST = 4096;
    private static final int USUAL_QUALITY = 85;

    private final Instances instances;

    Rendering(Instances instances) {
        this.instances = instances;
    }

    void render(StoredInstance it, int frame, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var type = Acceptance.of(request).single(MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG);
        var window = numbers(request, "window").map(Rendering::window);
        var viewport = numbers(request, "viewport").map(Rendering::viewport);
        var quality = numbers(request, "quality").map(Rendering::quality).orElse(USUAL_QUALITY);
        var picture = draw(it, frame, window);
        var scaled = viewport.map(most -> Pictures.within(picture, most.width(), most.height()))
                .orElse(picture);
        var bytes = type.equals(MediaType.IMAGE_PNG) ? Pictures.png(scaled) : Pictures.jpeg(scaled, quality);
        response.setContentType(type.toString());
        response.setContentLength(bytes.length);
        response.setHeader(
                "Cache-Control",
                CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().getHeaderValue());
        response.getOutputStream().write(bytes);
    }

    private BufferedImage draw(StoredInstance it, int frame, Optional<Window> window) throws IOException {
        try {
            var dataSet = instances.read(it);
            var frames = Frames.of(dataSet);
            if (frame < 1 || frame > frames.count()) {
                throw ImagingProblems.unknownFrame(frame);
            }
            return Pictures.draw(dataSet, it.transferSyntax(), frames.get(frame - 1), window.orElse(null));
        } catch (DicomException broken) {
            throw ImagingProblems.notRendered();
        }
    }

    /** A window of grey: what lies between centre minus and plus half the width is told apart. */
    record Window(double centre, double width) {

        /** As the object asks, with the first of its windows. */
        static Optional<Window> of(DataSet dataSet) {
            var centre = dataSet.decimal(Tag.WINDOW_CENTER);
            var width = dataSet.decimal(Tag.WINDOW_WIDTH);
            return centre.isPresent() && width.isPresent() && width.getAsDouble() >= 1
                    ? Optional.of(new Window(centre.getAsDouble(), width.getAsDouble()))
                    : Optional.empty();
        }
    }

    private record Viewport(int width, int height) {}

    private static Window window(List<Double> numbers) {
        if (numbers.size() != 2 || numbers.get(1) < 1) {
            throw ImagingProblems.queryMalformed("window");
        }
        return new Window(numbers.get(0), numbers.get(1));
    }

    private static Viewport viewport(List<Double> numbers) {
        if (numbers.size() != 2 || numbers.stream().anyMatch(it -> it < 1 || it > MOST)) {
            throw ImagingProblems.queryMalformed("viewport");
        }
        return new Viewport(numbers.get(0).intValue(), numbers.get(1).intValue());
    }

    private static int quality(List<Double> numbers) {
        if (numbers.size() != 1 || numbers.getFirst() < 1 || numbers.getFirst() > 100) {
            throw ImagingProblems.queryMalformed("quality");
        }
        return numbers.getFirst().intValue();
    }

    /** The numbers of a parameter; words among them, such as a window's function, are passed over. */
    private static Optional<List<Double>> numbers(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!text.matches("[-+0-9.]{1,20}(,[-+0-9.]{1,20}|,[a-z-]{1,20}){0,5}")) {
            throw ImagingProblems.queryMalformed(name);
        }
        try {
            return Optional.of(List.of(text.split(",")).stream()
                    .filter(it -> !it.matches("[a-z-]+"))
                    .map(Double::valueOf)
                    .toList());
        } catch (NumberFormatException notNumbers) {
            throw ImagingProblems.queryMalformed(name);
        }
    }
}
