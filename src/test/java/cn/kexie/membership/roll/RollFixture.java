package cn.kexie.membership.roll;

import cn.kexie.association.Associations;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.membership.SealFixture;
import cn.kexie.privacy.PersonalRecords;
import java.time.Clock;

/** The roll on a register in memory. */
public final class RollFixture {

    private final MemberRegister register = new MemberRegisterInMemory();
    private final Documents documents;
    private final Members members;
    private final MemberViews views;
    private final MemberLetters letters;
    private final MemberCards cards;
    private final MemberLife life;

    public RollFixture(Associations associations, Documents documents, Clock clock) {
        this.documents = documents;
        members = new Members(register, clock);
        views = new MemberViews(members, register, clock);
        letters = new MemberLetters(documents, associations, clock);
        cards = new MemberCards(register, letters, documents);
        life = new MemberLife(register, cards, clock);
    }

    public Members members() {
        return members;
    }

    public MemberViews views() {
        return views;
    }

    public MemberLetters letters() {
        return letters;
    }

    public MemberCards cards() {
        return cards;
    }

    public MemberLife life() {
        return life;
    }

    /** What the roll keeps about people. */
    public PersonalRecords records(Restoration restoration, Cases cases) {
        return new MemberRecords(register, restoration, cases, documents, SealFixture.SEAL);
    }
}
