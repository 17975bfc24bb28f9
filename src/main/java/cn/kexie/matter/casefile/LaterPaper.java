package cn.kexie.matter.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;

/** What an applicant handed in later, by the form it was read with. Holds personal data. */
public record LaterPaper(String form, int no, ObjectNode content, OffsetDateTime submittedAt) {}
