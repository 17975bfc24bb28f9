package cn.kexie.membership.web;

import cn.kexie.audit.Audited;
import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.roll.paper.MemberCards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a member, for whoever may read the member. */
@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}/members/{memberNo}")
class MemberCardController {

    private final MemberAccess access;
    private final MemberCards cards;

    MemberCardController(MemberAccess access, MemberCards cards) {
        this.access = access;
        this.cards = cards;
    }

    @Operation(summary = "会员证（PDF）", description = "名册入会的会员，首次索取时制发；会员资格终止后不再提供")
    @GetMapping("/card")
    @Audited(
            value = "MEMBER_VIEWED",
            kind = "member",
            subject = "#memberNo",
            details = "paper='card'",
            afterwards = true,
            counted = true)
    ResponseEntity<byte[]> card(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(associationNo, principal);
        return pdf(memberNo + "-card", cards.card(associationNo, memberNo));
    }

    @Operation(summary = "入会通知书（PDF）", description = "名册入会的会员，首次索取时制发")
    @GetMapping("/admission-notice")
    @Audited(
            value = "MEMBER_VIEWED",
            kind = "member",
            subject = "#memberNo",
            details = "paper='notice'",
            afterwards = true,
            counted = true)
    ResponseEntity<byte[]> admissionNotice(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(associationNo, principal);
        return pdf(memberNo + "-admission-notice", cards.admissionNotice(associationNo, memberNo));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        ContentDisposition inline =
                ContentDisposition.inline().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(content);
    }
}
