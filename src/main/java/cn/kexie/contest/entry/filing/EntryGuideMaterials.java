package cn.kexie.contest.entry.filing;

import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.guide.GuideMaterials;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** 参赛材料 for the guide. */
@Component
class EntryGuideMaterials implements GuideMaterials {

    @Override
    public String procedure() {
        return FiledEntries.PROCEDURE;
    }

    @Override
    public List<String> optional() {
        return Arrays.stream(EntryMaterial.values()).map(EntryMaterial::text).toList();
    }
}
