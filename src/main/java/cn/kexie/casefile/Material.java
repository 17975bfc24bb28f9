package cn.kexie.casefile;

import cn.kexie.attachment.Attachment;
import java.time.OffsetDateTime;

/**
 * An attachment in its place in a case.
 *
 * @param item code of the material, such as {@code CHARTER_DRAFT}
 * @param version 1 for what was first filed under the item
 * @param replacedAt null for the version that counts
 */
public record Material(
        String item, int version, Attachment attachment, OffsetDateTime attachedAt, OffsetDateTime replacedAt) {

    public boolean current() {
        return replacedAt == null;
    }
}
