package cn.kexie.membership.roll;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberForm;

/** A person about to enter the register. */
public record NewMember(MemberForm form, Eligibility eligibility) {}
