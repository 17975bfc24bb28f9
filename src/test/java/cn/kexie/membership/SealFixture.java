package cn.kexie.membership;

import cn.kexie.platform.personal.PersonalData;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Personal data sealed with keys of this moment. */
public final class SealFixture {

    public static final MemberSeal SEAL =
            new MemberSeal(PersonalData.withNewKeys(), new ObjectMapper().findAndRegisterModules());

    private SealFixture() {}
}
