package cn.kexie.matter.casefile;

import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.support.form.FormRoom;
import java.time.Clock;

/** What is kept of matters' cases, in memory, and the sentences about them. */
public final class MatterCasesFixture {

    private MatterCasesFixture() {}

    public static MatterCases cases(MatterKinds kinds, Clock clock) {
        return new MatterCases(new MatterRegisterInMemory(clock), kinds);
    }

    public static MatterWords words(MatterCases matters) {
        return new MatterWords(matters, FormRoom.sheets());
    }
}
