package org.mailian.diagnosis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.diagnosis.HandedReports.HandedReport;
import org.mailian.directory.Directory;
import org.mailian.document.Files;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the patient who holds a key: the report, its file and its pictures. It needs no account and opens nothing else. */
@RestController
@RequestMapping("/api/report-links/{token}")
class HandedReportController {

    /** @param phone of the institution to ask */
    record ReportForPatient(HandedReport report, @Nullable String phone) {}

    private final HandedReports reports;
    private final Files files;
    private final Directory directory;

    HandedReportController(HandedReports reports, Files files, Directory directory) {
        this.reports = reports;
        this.files = files;
        this.directory = directory;
    }

    @Rule(Scope.PUBLIC)
    @GetMapping
    ResponseEntity<ReportForPatient> report(@PathVariable String token) {
        var report = reports.visit(token);
        var phone = directory.institution(report.examiner()).phone();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ReportForPatient(report, phone));
    }

    @Rule(Scope.PUBLIC)
    @GetMapping("/report.pdf")
    ResponseEntity<Resource> paper(@PathVariable String token) {
        return fresh(reports.paper(token));
    }

    @Rule(Scope.PUBLIC)
    @GetMapping("/pictures/{file}")
    ResponseEntity<Resource> picture(@PathVariable String token, @PathVariable UUID file) {
        return fresh(reports.picture(token, file));
    }

    /** Kept by no browser: a report that is taken back is taken back everywhere. */
    private ResponseEntity<Resource> fresh(UUID file) {
        var answer = files.download(files.get(file));
        var headers = new HttpHeaders(answer.getHeaders());
        headers.setCacheControl(CacheControl.noStore());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
