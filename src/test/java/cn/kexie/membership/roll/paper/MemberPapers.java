package cn.kexie.membership.roll.paper;

import cn.kexie.association.Associations;
import cn.kexie.document.Documents;
import cn.kexie.membership.roll.Members;
import java.time.Clock;

/** The papers of members, on registers in memory. */
public record MemberPapers(MemberLetters letters, MemberCards cards) {

    public static MemberPapers of(Members members, Associations associations, Documents documents, Clock clock) {
        MemberLetters letters = new MemberLetters(documents, associations, clock);
        return new MemberPapers(letters, new MemberCards(members, letters, documents));
    }
}
