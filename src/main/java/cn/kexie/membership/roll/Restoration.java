package cn.kexie.membership.roll;

/** 恢复会员资格: a member who was removed may come back. */
public interface Restoration {

    /** Whether a removal of the member may still be overturned. */
    boolean possible(String memberNo);
}
