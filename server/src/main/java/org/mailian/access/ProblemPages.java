package org.mailian.access;

import static org.mailian.access.Rule.Scope.PUBLIC;

import java.util.Locale;
import java.util.Map;
import org.mailian.kernel.ProblemSentences;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page behind a refusal's {@code type}: what happened and what to do, in both languages, for people and for programs. */
@RestController
@RequestMapping("/problems/{room}/{slug}")
class ProblemPages {

    record ProblemPage(String code, ProblemSentences.Sentence zh, ProblemSentences.Sentence en) {}

    private final ProblemSentences sentences;

    ProblemPages(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Rule(PUBLIC)
    ProblemPage json(@PathVariable String room, @PathVariable String slug) {
        var code = room + "/" + slug;
        if (!sentences.codes().contains(code)) {
            throw AccessProblems.unknownCode(code);
        }
        return new ProblemPage(
                code,
                sentences.of(code, Locale.SIMPLIFIED_CHINESE, Map.of()),
                sentences.of(code, Locale.ENGLISH, Map.of()));
    }

    @GetMapping(produces = "text/html;charset=UTF-8")
    @Rule(PUBLIC)
    String page(@PathVariable String room, @PathVariable String slug) {
        var page = json(room, slug);
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><style>
                body { font: 16px/1.6 system-ui, "Noto Sans SC", sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem;
                       color: #1f2a2e; background: #fff } h1 { font-size: 1.4rem; margin: 0 } code { color: #0b6e6e }
                section { border-top: 1px solid #d8e0e0; padding: 1.2rem 0 } p { margin: .4rem 0 0 }
                @media (prefers-color-scheme: dark) { body { color: #dfe7e7; background: #14191b } section { border-color: #2c3639 } }
                </style></head><body><p><code>%2$s</code></p>
                <section><h1>%1$s</h1><p>%3$s</p></section>
                <section lang="en"><h1>%4$s</h1><p>%5$s</p></section></body></html>
                """.formatted(
                        HtmlUtils.htmlEscape(page.zh().title()),
                        HtmlUtils.htmlEscape(page.code()),
                        HtmlUtils.htmlEscape(page.zh().advice()),
                        HtmlUtils.htmlEscape(page.en().title()),
                        HtmlUtils.htmlEscape(page.en().advice()));
    }
}
