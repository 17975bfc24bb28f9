package cn.kexie.release;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 版次: whatever is deployed is completed from the release in force and becomes the next one. */
@Service
public class Releases {

    private final ReleaseRegister register;
    private final ModelShelf shelf;
    private final ObjectProvider<ReleaseUse> uses;
    private final AuditTrail trail;
    private final Clock clock;

    Releases(
            ReleaseRegister register,
            ModelShelf shelf,
            ObjectProvider<ReleaseUse> uses,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.shelf = shelf;
        this.uses = uses;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the next release of what is deployed upon the one in force; deploying what is in force already changes nothing.
     *
     * @param note how the deployment is called
     * @return id of the deployment that is in force now
     */
    @Transactional
    public String deploy(Collection<ModelFile> given, String note) {
        register.lock();
        List<ModelFile> files = new WholeSet(filesInForce()).with(given);
        return release(files, ReleaseOrigin.DEPLOYED, note).deploymentId();
    }

    /**
     * What a new jar brings, merged with what analysts released since the jar before.
     *
     * @return names of files that both changed; then nothing is released
     */
    @Transactional
    public List<String> merge(List<ModelFile> jar, ClashRule rule) {
        register.lock();
        List<ModelFile> inForce = filesInForce();
        // Where nothing is in force any more, nobody took a file of the jar out.
        Map<String, String> before = inForce.isEmpty() ? Map.of() : register.jarFiles();
        JarMerge merge = JarMerge.of(before, jar, inForce);
        if (!merge.clashes().isEmpty() && rule == ClashRule.REFUSE) {
            return merge.clashes();
        }
        release(rule.resolved(merge, inForce), ReleaseOrigin.JAR, null);
        register.replaceJarFiles(digests(jar));
        return List.of();
    }

    /** 恢复: the files of an old release become the newest one. */
    @Transactional
    public Release restore(int number, String reason) {
        register.lock();
        Release old = find(number);
        if (old.deletedAt() != null) {
            throw Refusal.conflict("RELEASE_DELETED", "第 %d 版已经删除，不能恢复；请选择其他版次".formatted(number));
        }
        if (register.inForce()
                .map(Release::number)
                .filter(inForce -> inForce == number)
                .isPresent()) {
            throw Refusal.conflict("RELEASE_IN_FORCE", "第 %d 版正在使用，不需要恢复".formatted(number));
        }
        return release(shelf.filesOf(old.deploymentId()), ReleaseOrigin.RESTORED, reason);
    }

    /** 409 while anything needs this deployment; a release that goes is marked as deleted. */
    @Transactional
    public void deploymentGoes(String deploymentId) {
        register.lock();
        if (uses.stream().anyMatch(use -> use.uses(deploymentId))) {
            throw Refusal.conflict("RELEASE_IN_USE", "有案件（包括已办结的）按这一版办理，不能删除；要停用，请恢复以前的版次或者部署新的模型");
        }
        register.ofDeployment(deploymentId).ifPresent(release -> register.delete(release.number(), now()));
    }

    @Transactional(readOnly = true)
    public Page<Release> page(int page, int size) {
        return new Page<>(page, size, register.count(), register.page((long) page * size, size));
    }

    /** 404 when there is none. */
    @Transactional(readOnly = true)
    public Release find(int number) {
        return register.find(number)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_RELEASE", "没有第 %d 版，请核对版次".formatted(number)));
    }

    @Transactional(readOnly = true)
    public List<ReleaseFile> files(int number) {
        return register.files(number);
    }

    /** Against the release before; everything is new in the first. */
    @Transactional(readOnly = true)
    public List<FileChange> changes(int number) {
        List<ReleaseFile> before = register.before(number)
                .map(Release::number)
                .map(register::files)
                .orElse(List.of());
        return FileChange.between(before, register.files(number));
    }

    /** Of one file against the release before; 404 when neither has one of this name. */
    @Transactional(readOnly = true)
    public LineChanges changesOf(int number, String name) {
        Optional<ModelFile> after = fileOf(find(number), name);
        Optional<ModelFile> before = register.before(number).flatMap(release -> fileOf(release, name));
        if (before.isEmpty() && after.isEmpty()) {
            throw unknownFile(number);
        }
        return LineChanges.between(name, before.orElse(null), after.orElse(null));
    }

    /** One file as it was released; 404 when the release has none of this name. */
    @Transactional(readOnly = true)
    public ModelFile file(int number, String name) {
        return fileOf(find(number), name).orElseThrow(() -> unknownFile(number));
    }

    private Optional<ModelFile> fileOf(Release release, String name) {
        return shelf.filesOf(release.deploymentId()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    private static Refusal unknownFile(int number) {
        return Refusal.unknown("UNKNOWN_FILE", "第 %d 版没有这个文件，请核对文件名".formatted(number));
    }

    private List<ModelFile> filesInForce() {
        return register.inForce().map(Release::deploymentId).map(shelf::filesOf).orElse(List.of());
    }

    private Release release(List<ModelFile> files, ReleaseOrigin origin, String note) {
        List<ReleaseFile> digests = digests(files);
        Optional<Release> inForce = register.inForce();
        if (inForce.filter(same -> Set.copyOf(register.files(same.number())).equals(Set.copyOf(digests)))
                .isPresent()) {
            return inForce.get();
        }
        Release release = new Release(
                register.nextNumber(), shelf.deploy(files), now(), trail.currentActor(), origin, note, null);
        register.add(release, digests);
        record(release);
        return release;
    }

    /** What is different from the release before; all files with their digests are in the record of the deployment. */
    private void record(Release release) {
        AuditEvent event = AuditEvent.of("MODELS_RELEASED", "release:" + release.number())
                .with("deployment", release.deploymentId())
                .with("origin", release.origin());
        for (FileChange change : changes(release.number())) {
            event = event.with(change.name(), change.change());
        }
        trail.record(event);
    }

    private static List<ReleaseFile> digests(List<ModelFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(ModelFile::name))
                .map(file -> new ReleaseFile(file.name(), file.digest()))
                .toList();
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }
}
