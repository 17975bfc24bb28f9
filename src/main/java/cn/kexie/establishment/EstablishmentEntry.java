package cn.kexie.establishment;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.association.NewAssociation.Officer;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记入册: what was applied for and elected becomes an association of the register. */
@Service
@Transactional
public class EstablishmentEntry {

    private final Establishments establishments;
    private final Cases cases;
    private final Associations associations;
    private final Clock clock;

    EstablishmentEntry(Establishments establishments, Cases cases, Associations associations, Clock clock) {
        this.establishments = establishments;
        this.cases = cases;
        this.associations = associations;
        this.clock = clock;
    }

    public void enter(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        Establishment establishment = establishments.get(caseNo);
        String associationNo = associations.register(newAssociation(file, establishment));
        establishments.save(establishment.withAssociationNo(associationNo));
        cases.conclude(caseNo, Map.of("associationNo", associationNo));
    }

    private NewAssociation newAssociation(CaseFile file, Establishment establishment) {
        FoundingMeeting meeting = establishment.meeting();
        EnterpriseDetails enterprise = establishment.enterprise();
        return new NewAssociation(
                establishment.application().associationName(),
                enterprise.unifiedSocialCreditCode(),
                enterprise.enterpriseName(),
                enterprise.regionCode(),
                file.authority(),
                establishment.application().organisationMode().name(),
                LocalDate.now(clock),
                meeting.termStart(),
                meeting.termEnd(),
                establishment.application().initialMemberCount(),
                meeting.elections().stream()
                        .map(election -> new Officer(election.office(), election.name()))
                        .toList());
    }
}
