package cn.kexie.membership.roll;

import cn.kexie.association.Associations;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.membership.SealFixture;
import cn.kexie.membership.roll.life.LifeInMemory;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.membership.roll.paper.MemberCards;
import cn.kexie.membership.roll.paper.MemberLetters;
import cn.kexie.membership.roll.paper.MemberPapers;
import cn.kexie.privacy.PersonalRecords;
import java.time.Clock;

/** The roll on a register in memory. */
public final class RollFixture {

    private final MemberRegisterInMemory register = new MemberRegisterInMemory();
    private final Documents documents;
    private final Members members;
    private final MemberViews views;
    private final MemberPapers papers;
    private final MemberLife life;

    public RollFixture(Associations associations, Documents documents, Clock clock) {
        this.documents = documents;
        members = new Members(register, clock);
        views = new MemberViews(members, register, clock);
        papers = MemberPapers.of(members, associations, documents, clock);
        life = LifeInMemory.of(register, members, papers.cards(), clock);
    }

    public Members members() {
        return members;
    }

    public MemberViews views() {
        return views;
    }

    public MemberLetters letters() {
        return papers.letters();
    }

    public MemberCards cards() {
        return papers.cards();
    }

    public MemberLife life() {
        return life;
    }

    /** What the roll keeps about people. */
    public PersonalRecords records(Restoration restoration, Cases cases) {
        return new MemberRecords(register, restoration, cases, documents, SealFixture.SEAL);
    }
}
