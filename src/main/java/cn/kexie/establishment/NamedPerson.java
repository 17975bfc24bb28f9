package cn.kexie.establishment;

import cn.kexie.establishment.FoundingMeeting.Election;
import cn.kexie.establishment.application.Candidate;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.privacy.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody an establishment names, and as what.
 *
 * @param data what is said about the person, by Chinese label
 */
record NamedPerson(String role, Person person, Map<String, String> data) {

    /** Everybody in the application, in its order. */
    static List<NamedPerson> in(EstablishmentApplication a) {
        List<NamedPerson> people = new ArrayList<>();
        a.preparatoryGroup()
                .forEach(member -> people.add(named(
                        "筹备组成员",
                        new Person(member.name(), member.mobile()),
                        "职务",
                        member.position(),
                        "手机",
                        member.mobile())));
        people.add(candidate("拟任主席", a.proposedChair()));
        a.proposedViceChairs().forEach(candidate -> people.add(candidate("拟任副主席", candidate)));
        people.add(candidate("拟任秘书长", a.proposedSecretaryGeneral()));
        a.proposedDeputySecretaryGenerals().forEach(candidate -> people.add(candidate("拟任副秘书长", candidate)));
        a.committeeCandidates().forEach(candidate -> people.add(candidate("委员会候选人", candidate)));
        people.add(named(
                "联系人",
                new Person(a.contact().name(), a.contact().mobile()),
                "手机",
                a.contact().mobile(),
                "邮箱",
                a.contact().email()));
        return people;
    }

    /** Everybody elected at the meeting. */
    static List<NamedPerson> in(FoundingMeeting meeting) {
        return meeting.elections().stream().map(NamedPerson::elected).toList();
    }

    static List<Person> peopleIn(EstablishmentApplication application) {
        return in(application).stream().map(NamedPerson::person).toList();
    }

    static List<Person> peopleIn(FoundingMeeting meeting) {
        return in(meeting).stream().map(NamedPerson::person).toList();
    }

    private static NamedPerson elected(Election election) {
        return named(
                "成立大会当选",
                Person.named(election.name()),
                "职务",
                election.office().text(),
                "赞成票",
                election.inFavour().toString());
    }

    private static NamedPerson candidate(String role, Candidate candidate) {
        return named(
                role,
                Person.named(candidate.name()),
                "职务",
                candidate.position(),
                "性别（GB/T 2261.1）",
                candidate.sex(),
                "出生年月",
                candidate.birthMonth() == null ? null : candidate.birthMonth().toString(),
                "职称（GB/T 8561）",
                candidate.professionalTitle(),
                "政治面貌（GB/T 4762）",
                candidate.politicalStatus());
    }

    private static NamedPerson named(String role, Person person, String... labelsAndValues) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("姓名", person.name());
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            if (labelsAndValues[i + 1] != null) {
                data.put(labelsAndValues[i], labelsAndValues[i + 1]);
            }
        }
        return new NamedPerson(role, person, data);
    }
}
