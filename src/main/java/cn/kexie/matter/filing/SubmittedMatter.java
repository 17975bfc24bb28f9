package cn.kexie.matter.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An application as it came.
 *
 * @param application with the faults of the materials beside its own
 * @param materials may have gaps, of which the faults know
 */
record SubmittedMatter(Reading<ObjectNode> application, List<SubmittedMaterial> materials) {}
