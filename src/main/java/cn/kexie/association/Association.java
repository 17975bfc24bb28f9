package cn.kexie.association;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import lombok.With;

/**
 * An association as the register shows it; officers by name and office only.
 *
 * @param memberCount members in the register, before the first roster the founding members as filed
 */
public record Association(
        String associationNo,
        String name,
        Enterprise enterprise,
        String regionCode,
        AuthorityRef authority,
        String organisationMode,
        AssociationStatus status,
        LocalDate establishedAt,
        LocalDate termStart,
        LocalDate termEnd,
        List<OfficeHolder> officers,
        @With int memberCount) {

    @Schema(name = "AssociationEnterprise")
    public record Enterprise(String unifiedSocialCreditCode, String name) {}

    @Schema(name = "AssociationAuthority")
    public record AuthorityRef(String code, String name) {}

    public record OfficeHolder(Office office, String name, LocalDate since) {}
}
