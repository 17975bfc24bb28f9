package cn.kexie.membership;

import java.util.Optional;

interface MembershipSettingRegister {

    Optional<MembershipSetting> find(String associationNo);

    void keep(String associationNo, MembershipSetting setting);
}
