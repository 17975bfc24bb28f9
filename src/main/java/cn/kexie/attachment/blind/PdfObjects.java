package cn.kexie.attachment.blind;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;

/** Every dictionary of a PDF that its trailer leads to, each once; without recursion, since pages may form long chains. */
final class PdfObjects {

    private final Visit visit;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    PdfObjects(Visit visit) {
        this.visit = visit;
    }

    /** What is done with a dictionary before its members are looked at. */
    interface Visit {
        void dictionary(COSDictionary dictionary) throws IOException;
    }

    void walk(COSDictionary start) throws IOException {
        add(start);
        while (!waiting.isEmpty()) {
            COSBase next = waiting.remove();
            if (next instanceof COSDictionary dictionary) {
                visit.dictionary(dictionary);
                dictionary.getValues().forEach(this::add);
            } else if (next instanceof COSArray array) {
                array.forEach(this::add);
            }
        }
    }

    private void add(COSBase base) {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            waiting.add(object);
        }
    }
}
