package cn.kexie.establishment;

import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.party.Region;
import java.util.List;
import java.util.Optional;

/** The rules an association may change itself: the decision tables beside the process. */
public interface EstablishmentRules {

    /** 组建方式: what the facts of the enterprise call for, whatever was applied for. */
    ModeRule organisationMode(EstablishmentApplication application);

    /** 审批层级: {@code PROVINCE}, {@code CITY} or {@code COUNTY}. */
    Region.Level approvalLevel(EnterpriseDetails enterprise, Region.Level regionLevel);

    /** 申请材料: everything that may be filed, and whether it must. */
    List<MaterialRule> materials(EstablishmentApplication application);

    /** Name of a material in any of the tables, else its code. */
    String materialLabel(String item);

    /** 表决与选举规则 of a matter: {@code CHARTER} or an office. */
    Optional<VoteRule> voteRule(String matter);

    /** @param organisationMode code of {@link OrganisationMode} or {@code CONTACT_POINT} */
    record ModeRule(String organisationMode, String explanation) {}

    record MaterialRule(String item, String label, boolean required) {}

    /** Shares are “more than”; seats are inclusive. */
    record VoteRule(String matterText, Share attendance, Share approval, int minimumSeats, int maximumSeats) {}

    record Share(int numerator, int denominator) {

        boolean exceededBy(long part, long whole) {
            return part * denominator > whole * numerator;
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }
}
