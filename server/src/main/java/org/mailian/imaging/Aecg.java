package org.mailian.imaging;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What an HL7 annotated ECG says (HL7 V3 aECG, implementation guide of 2005): whose it is, and the leads of its first series. Files that
 * are none are {@code imaging/not-aecg}.
 *
 * @param facts attributes by their place: {@code AnnotatedECG/id@root}; of several in one place the first
 * @param increment seconds between two samples
 */
record Aecg(Map<String, String> facts, BigDecimal increment, List<Sequence> leads) {

    /** More than a day of three leads at 128 samples a second. */
    private static final int MOST_SAMPLES = 40_000_000;

    private static final String TIME = "TIME_";

    /** A lead: values are {@code origin + digit * scale}, in the unit of the scale. */
    record Sequence(String code, BigDecimal origin, BigDecimal scale, String unit, int[] digits) {}

    static Aecg read(InputStream xml) {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return new Parser(factory.createXMLStreamReader(xml)).read();
        } catch (XMLStreamException | NumberFormatException malformed) {
            throw ImagingProblems.notAecg("The file is not well-formed XML of an annotated ECG");
        }
    }

    /** The value of an attribute or, without {@code @}, the text at a place that ends so; null where there is none. */
    @Nullable
    String fact(String ending) {
        return facts.entrySet().stream()
                .filter(it -> it.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static final class Parser {

        private final XMLStreamReader xml;
        private final Deque<String> place = new ArrayDeque<>();
        private final Map<String, String> facts = new LinkedHashMap<>();
        private final Map<String, String> sequence = new HashMap<>();
        private final List<Sequence> leads = new ArrayList<>();
        private BigDecimal increment = BigDecimal.ZERO;
        private int series;
        private long samples;

        Parser(XMLStreamReader xml) {
            this.xml = xml;
        }

        Aecg read() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS -> text(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {} // comments and the like say nothing
                }
            }
            if (leads.isEmpty() || increment.signum() <= 0) {
                throw ImagingProblems.notAecg("There are no leads with a time between their samples");
            }
            return new Aecg(facts, increment, leads);
        }

        private void start() {
            place.addLast(xml.getLocalName());
            if (place.size() == 1 && !xml.getLocalName().equals("AnnotatedECG")) {
                throw ImagingProblems.notAecg("The document is no AnnotatedECG");
            }
            if (place.size() > 60) {
                throw ImagingProblems.notAecg("The document is nested too deeply");
            }
            series += xml.getLocalName().equals("series") ? 1 : 0;
            var inSequence = place.contains("sequence");
            for (int index = 0; index < xml.getAttributeCount(); index++) {
                var name = xml.getLocalName() + "@" + xml.getAttributeLocalName(index);
                if (inSequence) {
                    sequence.putIfAbsent(name, xml.getAttributeValue(index));
                } else {
                    facts.putIfAbsent(path() + "@" + xml.getAttributeLocalName(index), xml.getAttributeValue(index));
                }
            }
        }

        private void text(String text) {
            if (place.contains("sequence") && "digits".equals(place.peekLast())) {
                sequence.merge("digits", text, String::concat);
            } else if (!text.isBlank() && !place.isEmpty() && facts.size() < 500) {
                facts.putIfAbsent(path(), text.strip());
            }
        }

        private void end() {
            if (place.removeLast().equals("sequence")) {
                if (series <= 1) {
                    sequence();
                }
                sequence.clear();
            }
        }

        private void sequence() {
            var code = sequence.getOrDefault("code@code", "");
            if (code.startsWith(TIME)) {
                increment = seconds(number("increment@value"), sequence.getOrDefault("increment@unit", "s"));
            } else if (sequence.containsKey("digits")) {
                leads.add(new Sequence(
                        code,
                        number("origin@value"),
                        number("scale@value"),
                        sequence.getOrDefault("scale@unit", "uV"),
                        digits(sequence.get("digits"))));
            }
        }

        private int[] digits(String text) {
            var tokens = new StringTokenizer(text);
            var count = tokens.countTokens();
            samples += count;
            if (samples > MOST_SAMPLES) {
                throw ImagingProblems.notAecg("There are more than " + MOST_SAMPLES + " samples");
            }
            var digits = new int[count];
            for (int index = 0; index < count; index++) {
                digits[index] = Integer.parseInt(tokens.nextToken());
            }
            return digits;
        }

        private BigDecimal number(String name) {
            return new BigDecimal(sequence.getOrDefault(name, "0"));
        }

        private static BigDecimal seconds(BigDecimal value, String unit) {
            return switch (unit) {
                case "ms" -> value.movePointLeft(3);
                case "us" -> value.movePointLeft(6);
                default -> value;
            };
        }

        private String path() {
            return String.join("/", place);
        }
    }
}
