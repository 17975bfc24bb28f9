package cn.kexie.casefile;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was uploaded, by whom. */
interface AttachmentRegister {

    void add(Attachment attachment);

    Optional<Attachment> find(String attachmentId);

    List<Attachment> findAll(Collection<String> attachmentIds);

    /** Keeps everyone else who keeps or removes this content waiting until the transaction ends. */
    void lockContent(String sha256);

    boolean usesContent(String sha256);

    /** Removes at most 500 attachments that were uploaded before {@code time} and belong to no case; gives their contents. */
    List<String> removeUnfiled(OffsetDateTime time);
}
