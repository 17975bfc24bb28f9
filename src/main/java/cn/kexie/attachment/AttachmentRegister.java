package cn.kexie.attachment;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was uploaded, by whom. */
interface AttachmentRegister {

    void add(Attachment attachment);

    Optional<Attachment> find(String attachmentId);

    List<Attachment> findAll(Collection<String> attachmentIds);

    /** What this enterprise has uploaded and not filed with any case. */
    Unfiled unfiled(String creditCode);

    record Unfiled(long files, long bytes) {}

    /** Keeps everyone else who keeps or removes this content waiting until the transaction ends. */
    void lockContent(String sha256);

    boolean usesContent(String sha256);

    /** Removes the names of these unless they are filed with more than one case; gives their contents, which are to go as well. */
    List<String> remove(Collection<String> attachmentIds, OffsetDateTime at);

    /** Contents of what was removed with {@link #remove} since then. */
    List<String> removedSince(OffsetDateTime time);

    /** Removes at most 500 attachments that were uploaded before {@code time} and belong to no case; gives their contents. */
    List<String> removeUnfiled(OffsetDateTime time);
}
