package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    心电图 2026-03-01.pdf,  心电图 2026-03-01.pdf
                    ../../etc/passwd,      passwd
                    C:\\scans\\胸片.dcm,    胸片.dcm
                    .bashrc,               bashrc
                    a<b>|c?.txt,           abc.txt
                    ' ',                   file
                    ...,                   file""")
    void aNameIsWhatPeopleMaySee(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    @Test
    void marksThatTurnTheWritingRoundAreTakenOut() {
        assertThat(FileNames.clean("report\u202Efdp.exe")).isEqualTo("reportfdp.exe");
        assertThat(FileNames.clean("a\u0000b\u200Bc\n.txt")).isEqualTo("abc.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileNames.clean("长".repeat(500) + ".pdf")).hasSize(150).endsWith("长.pdf");
    }

    @Property
    void anyNameBecomesOneThatCanBeKept(@ForAll String sent) {
        var kept = FileNames.clean(sent);

        assertThat(kept).isNotBlank().doesNotContain("/", "\\", "\u0000").doesNotStartWith(".");
        assertThat(kept.length()).isLessThanOrEqualTo(150);
        assertThat(kept.chars().noneMatch(Character::isISOControl)).isTrue();
    }
}
