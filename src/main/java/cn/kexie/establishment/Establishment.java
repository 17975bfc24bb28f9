package cn.kexie.establishment;

import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import lombok.With;

/**
 * 组建事项: what was applied for and what its procedure has found out. Where it stands is told by its case.
 *
 * @param nameKey by which the name applied for is compared in the district
 */
@With
record Establishment(
        CaseNo caseNo,
        Integer version,
        EstablishmentApplication application,
        String regionCode,
        String nameKey,
        FoundingMeeting meeting,
        String associationNo) {

    static Establishment filed(CaseNo caseNo, EstablishmentApplication application) {
        return new Establishment(
                caseNo,
                null,
                application,
                application.enterprise().regionCode(),
                CanonicalKey.of(application.associationName()),
                null,
                null);
    }

    Establishment corrected(EstablishmentApplication to) {
        return withApplication(to)
                .withRegionCode(to.enterprise().regionCode())
                .withNameKey(CanonicalKey.of(to.associationName()));
    }

    EnterpriseDetails enterprise() {
        return application.enterprise();
    }
}
