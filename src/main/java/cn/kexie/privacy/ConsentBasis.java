package cn.kexie.privacy;

/** Who said that the person was informed and agreed. */
public enum ConsentBasis {
    /** 本人: the person's own form. */
    PERSON,
    /** 由申请单位声明已告知并取得同意: rosters, lists of candidates, team members. */
    DECLARED
}
