package cn.kexie.establishment;

import static cn.kexie.privacy.PersonalRecords.REMOVED;

import cn.kexie.establishment.FoundingMeeting.Election;
import cn.kexie.establishment.application.Candidate;
import cn.kexie.establishment.application.Contact;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.PreparatoryMember;
import cn.kexie.privacy.Person;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes people out of an application and a report; who held which place, and with how many votes, stays without a name.
 *
 * @param concerned whom to take out
 */
record PersonRemoval(Predicate<Person> concerned) {

    private static final String NOTHING = "";

    EstablishmentApplication from(EstablishmentApplication a) {
        return new EstablishmentApplication(
                a.enterprise(),
                a.associationName(),
                a.organisationMode(),
                a.jointEnterprises(),
                a.preparatoryGroup().stream().map(this::from).toList(),
                from(a.proposedChair()),
                from(a.proposedViceChairs()),
                from(a.proposedSecretaryGeneral()),
                from(a.proposedDeputySecretaryGenerals()),
                from(a.committeeCandidates()),
                a.initialMemberCount(),
                a.resourceCommitment(),
                a.materials(),
                from(a.contact()),
                a.privacyConsent());
    }

    FoundingMeeting from(FoundingMeeting m) {
        return new FoundingMeeting(
                m.meetingDate(),
                m.venue(),
                m.eligibleCount(),
                m.attendedCount(),
                m.charterVotes(),
                m.ballotsIssued(),
                m.ballotsReturned(),
                m.elections().stream().map(this::from).toList(),
                m.termStart(),
                m.termYears(),
                m.minutesAttachmentId(),
                m.charterAttachmentId());
    }

    private List<Candidate> from(List<Candidate> candidates) {
        return candidates.stream().map(this::from).toList();
    }

    private Candidate from(Candidate candidate) {
        return concerned.test(Person.named(candidate.name()))
                ? new Candidate(REMOVED, NOTHING, null, null, null, null)
                : candidate;
    }

    private PreparatoryMember from(PreparatoryMember member) {
        return concerned.test(new Person(member.name(), member.mobile()))
                ? new PreparatoryMember(REMOVED, NOTHING, NOTHING)
                : member;
    }

    private Contact from(Contact contact) {
        return concerned.test(new Person(contact.name(), contact.mobile()))
                ? new Contact(REMOVED, NOTHING, NOTHING)
                : contact;
    }

    private Election from(Election election) {
        return concerned.test(Person.named(election.name()))
                ? new Election(election.office(), REMOVED, election.inFavour(), election.against(), election.abstain())
                : election;
    }
}
