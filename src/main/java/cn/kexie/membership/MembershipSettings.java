package cn.kexie.membership;

import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会员设置 of the associations; one that has chosen nothing takes the inclusive standard and no publicity. */
@Service
@Transactional
public class MembershipSettings {

    private final MembershipSettingRegister register;
    private final IdNumbers idNumbers;

    MembershipSettings(MembershipSettingRegister register, IdNumbers idNumbers) {
        this.register = register;
        this.idNumbers = idNumbers;
    }

    @Transactional(readOnly = true)
    public MembershipSetting of(String associationNo) {
        return register.find(associationNo).orElse(MembershipSetting.DEFAULT);
    }

    public void choose(String associationNo, MembershipSetting setting) {
        if (setting.idNumber() && !idNumbers.sealable()) {
            throw Refusal.invalid(
                    "/idNumber",
                    "PERSONAL_DATA_KEY_MISSING",
                    "系统没有配置个人信息密钥（kexie.personal-data.key），不能收集身份证件号码，请与系统管理员联系");
        }
        register.keep(associationNo, setting);
    }
}
