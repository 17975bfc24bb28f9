package cn.kexie.association;

import cn.kexie.casefile.Authority;
import java.time.LocalDate;
import java.util.List;

/**
 * An association as it enters the register.
 *
 * @param creditCode 统一社会信用代码 of its enterprise, the lead enterprise of a joint association
 * @param termEnd last day of the first term
 * @param foundingMemberCount 首批会员数 as filed
 */
public record NewAssociation(
        String name,
        String creditCode,
        String enterpriseName,
        String regionCode,
        Authority authority,
        String organisationMode,
        LocalDate establishedAt,
        LocalDate termStart,
        LocalDate termEnd,
        int foundingMemberCount,
        List<Officer> officers) {

    public record Officer(Office office, String name) {}
}
