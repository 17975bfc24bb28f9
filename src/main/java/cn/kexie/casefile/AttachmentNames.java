package cn.kexie.casefile;

import cn.kexie.platform.personal.PersonalData;
import org.springframework.stereotype.Component;

/** Names of uploaded files, which often are names of people, as they stand in {@code attachment.file_name}. */
@Component
class AttachmentNames {

    private final PersonalData personal;

    AttachmentNames(PersonalData personal) {
        this.personal = personal;
    }

    String open(String sealed) {
        return personal.open(CasefileSealing.FILE_NAME, sealed);
    }

    String seal(String fileName) {
        return personal.seal(CasefileSealing.FILE_NAME, fileName);
    }
}
