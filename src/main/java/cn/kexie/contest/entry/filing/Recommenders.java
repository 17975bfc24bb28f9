package cn.kexie.contest.entry.filing;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Organiser;
import cn.kexie.platform.text.CanonicalKey;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 推荐单位: the applicant's own association, unless that holds the contest or there is none. */
@Component
class Recommenders {

    private static final Set<AssociationStatus> ACTIVE =
            EnumSet.of(AssociationStatus.ACTIVE, AssociationStatus.TERM_DUE);

    private final Associations associations;

    Recommenders(Associations associations) {
        this.associations = associations;
    }

    Recommender of(Contest contest, Applicant applicant, String applicantUnit) {
        Optional<Association> own = associations
                .ofEnterprise(applicant.unifiedSocialCreditCode())
                .map(associations::get)
                .filter(association -> ACTIVE.contains(association.status()));
        Applicant named = own.map(Recommenders::enterprise).orElse(applicant);
        return own.filter(association -> !holds(contest.organiser(), association))
                .map(association -> new Recommender(
                        association.associationNo(),
                        association.name(),
                        named,
                        new Authority(association.associationNo(), association.name())))
                .orElseGet(() -> withoutAssociation(contest.organiser(), named, applicantUnit));
    }

    /** Within the organiser its departments share the quota among them. */
    private static Recommender withoutAssociation(Organiser organiser, Applicant applicant, String applicantUnit) {
        return applicant.unifiedSocialCreditCode().equals(organiser.creditCode())
                ? new Recommender(CanonicalKey.of(applicantUnit), applicantUnit, applicant, null)
                : new Recommender(applicant.unifiedSocialCreditCode(), applicant.name(), applicant, null);
    }

    private static boolean holds(Organiser organiser, Association association) {
        return organiser.code().equals(association.associationNo());
    }

    /** The register knows the name of the enterprise better than the key does. */
    private static Applicant enterprise(Association association) {
        return new Applicant(
                association.enterprise().unifiedSocialCreditCode(),
                association.enterprise().name());
    }

    /**
     * Who recommends an entry.
     *
     * @param unit whose quota it uses
     * @param applicant the applicant as the register names it
     * @param association that has to be asked, null when there is none
     */
    record Recommender(String unit, String name, Applicant applicant, Authority association) {}
}
