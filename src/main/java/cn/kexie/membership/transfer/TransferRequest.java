package cn.kexie.membership.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 转会申请. */
@Schema(name = "MemberTransferRequest")
public record TransferRequest(
        @Schema(title = "转入的企业科协编号") @NotBlank @Size(max = 50)
        String toAssociationNo,

        @Schema(title = "生效日期", description = "yyyy-MM-dd，今天至一年内；不填的，接收方同意之日生效")
        LocalDate effectiveOn,

        @Schema(title = "转会理由") @NotBlank @Size(max = 500) String reason) {}
