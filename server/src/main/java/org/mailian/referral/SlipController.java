package org.mailian.referral;

import java.util.Locale;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the two slips, in the language of the reader. */
@RestController
@RequestMapping("/api/referrals")
class SlipController {

    private final Slips slips;

    SlipController(Slips slips) {
        this.slips = slips;
    }

    record ScannedSlip(UUID id) {}

    /** From the QR code on the paper to the referral: arrival is one scan. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/slips/{code}")
    ScannedSlip scanned(Caller caller, @PathVariable String code) {
        return new ScannedSlip(slips.scanned(caller, code));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping(path = "/{id}/slips/outgoing.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> outgoing(Caller caller, @PathVariable UUID id, Locale locale) {
        return pdf(slips.outgoing(caller, id, locale), "referral-outgoing.pdf");
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping(path = "/{id}/slips/return.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> returning(Caller caller, @PathVariable UUID id, Locale locale) {
        return pdf(slips.returning(caller, id, locale), "referral-return.pdf");
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
    }
}
