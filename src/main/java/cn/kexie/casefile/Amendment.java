package cn.kexie.casefile;

import cn.kexie.platform.form.FormSheet;

/** What an applicant changed at one place of the application, as people read it. */
public record Amendment(FormSheet before, FormSheet now) {

    /** Personal data does not belong into logs. */
    @Override
    public String toString() {
        return "Amendment[***]";
    }
}
