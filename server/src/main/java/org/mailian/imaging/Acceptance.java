package org.mailian.imaging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * What a client of DICOMweb says it takes (PS3.18 section 8.7): the header Accept, or the parameter of the same name where a browser
 * cannot set headers.
 */
final class Acceptance {

    static final MediaType DICOM = new MediaType("application", "dicom");
    static final MediaType DICOM_JSON = new MediaType("application", "dicom+json");
    static final MediaType MULTIPART = new MediaType("multipart", "related");

    private final List<MediaType> ranges;

    private Acceptance(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    static Acceptance of(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var parameter = request.getParameter("accept");
        var texts = parameter == null ? Collections.list(request.getHeaders("Accept")) : List.of(parameter);
        try {
            var ranges = MediaType.parseMediaTypes(texts).stream()
                    .filter(it -> it.getQualityValue() > 0)
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .toList();
            return new Acceptance(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(malformed.getMessage()));
        }
    }

    /** The first of these types that is taken as the body itself. */
    MediaType single(MediaType... offered) throws HttpMediaTypeNotAcceptableException {
        for (var range : ranges) {
            for (var type : offered) {
                if (range.removeQualityValue().includes(type)) {
                    return type;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(offered));
    }

    /**
     * How an object of this type in this transfer syntax is taken: inside a multipart body, or as the body itself.
     *
     * @param alone whether there is only one
     * @throws HttpMediaTypeNotAcceptableException when neither is
     */
    Taken part(MediaType type, String transferSyntax, boolean alone) throws HttpMediaTypeNotAcceptableException {
        for (var range : ranges) {
            var wanted = syntax(range);
            var fits = wanted == null || wanted.equals("*") || wanted.equals(transferSyntax);
            if (range.isWildcardType() || MULTIPART.equalsTypeAndSubtype(range) && includes(range, type) && fits) {
                return new Taken(true, wanted);
            }
            if (alone && new MediaType(range.getType(), range.getSubtype()).includes(type) && fits) {
                return new Taken(false, wanted);
            }
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(type));
    }

    /** How these objects are taken, whatever they came in; whether each can be had so is another question. */
    Taken objects(List<StoredInstance> found) throws HttpMediaTypeNotAcceptableException {
        for (var range : ranges) {
            if (range.isWildcardType() || MULTIPART.equalsTypeAndSubtype(range) && includes(range, DICOM)) {
                return new Taken(true, syntax(range));
            }
            if (found.size() == 1 && DICOM.equalsTypeAndSubtype(range)) {
                return new Taken(false, syntax(range));
            }
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(MULTIPART));
    }

    /** The first of these two that is asked for inside a multipart body or alone; the second where nothing is said. */
    MediaType either(MediaType one, MediaType other) {
        return ranges.stream()
                        .map(it -> unquoted(it.getParameter("type")) == null
                                ? it.getType() + "/" + it.getSubtype()
                                : unquoted(it.getParameter("type")))
                        .anyMatch(one.toString()::equals)
                ? one
                : other;
    }

    /** @param transferSyntax the one that was asked for by name, or {@code *}; null where none was */
    record Taken(boolean multipart, @Nullable String transferSyntax) {}

    private static boolean includes(MediaType multipart, MediaType type) {
        var inside = unquoted(multipart.getParameter("type"));
        return inside == null || MediaType.parseMediaType(inside).includes(type);
    }

    private static @Nullable String syntax(MediaType range) {
        return unquoted(range.getParameter("transfer-syntax"));
    }

    private static @Nullable String unquoted(@Nullable String text) {
        return text == null ? null : text.replace("\"", "");
    }
}
