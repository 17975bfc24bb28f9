package cn.kexie.membership;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedJson;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Personal data sealed with keys of this moment. */
public final class SealFixture {

    public static final MemberSeal SEAL = seal(PersonalData.withNewKeys());

    private static MemberSeal seal(PersonalData personal) {
        return new MemberSeal(personal, new SealedJson(personal, new ObjectMapper().findAndRegisterModules()));
    }

    private SealFixture() {}
}
