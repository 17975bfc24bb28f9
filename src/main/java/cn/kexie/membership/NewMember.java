package cn.kexie.membership;

/** A person about to enter the register. */
public record NewMember(MemberForm form, Eligibility eligibility) {}
