package cn.kexie.membership.admission.filing;

import cn.kexie.guide.GuideMaterials;
import cn.kexie.membership.admission.MemberApplications;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** 入会申请材料 for the guide. */
@Component
class MemberGuideMaterials implements GuideMaterials {

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public List<String> optional() {
        return Arrays.stream(MemberMaterial.values()).map(MemberMaterial::text).toList();
    }
}
