package cn.kexie.membership;

import cn.kexie.audit.Audited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会员设置 of the associations; one that has chosen nothing takes the inclusive standard and no publicity. */
@Service
@Transactional
public class MembershipSettings {

    private final MembershipSettingRegister register;

    MembershipSettings(MembershipSettingRegister register) {
        this.register = register;
    }

    @Transactional(readOnly = true)
    public MembershipSetting of(String associationNo) {
        return register.find(associationNo).orElse(MembershipSetting.DEFAULT);
    }

    @Audited(
            value = "MEMBERSHIP_SETTINGS_CHOSEN",
            kind = "association",
            subject = "#associationNo",
            details = "idNumber=#setting.idNumber()")
    public void choose(String associationNo, MembershipSetting setting) {
        register.keep(associationNo, setting);
    }
}
