package cn.kexie.engine.model.code;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Reads the facts of a class from its file. */
final class ClassFactsReader extends ClassVisitor {

    private static final String STEREOTYPES = "org.springframework.stereotype.";

    private final ClassFacts facts = new ClassFacts();

    private ClassFactsReader() {
        super(SpringAsmInfo.ASM_VERSION);
    }

    static ClassFacts read(InputStream file) throws IOException {
        ClassFactsReader reader = new ClassFactsReader();
        new ClassReader(file).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reader.facts;
    }

    static String className(String internalName) {
        return internalName.replace('/', '.');
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        facts.named(className(name), !Modifier.isAbstract(access) && !Modifier.isInterface(access));
        if (parent != null) {
            facts.parents().add(className(parent));
        }
        for (String one : interfaces) {
            facts.parents().add(className(one));
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!Type.getType(descriptor).getClassName().startsWith(STEREOTYPES)) {
            return null;
        }
        facts.component("");
        return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
            @Override
            public void visit(String name, Object value) {
                if (name.equals("value")) {
                    facts.component(String.valueOf(value));
                }
            }
        };
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_ENUM) != 0) {
            facts.constants().add(name);
        }
        if (value instanceof String text) {
            facts.texts().add(text);
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodFactsReader(facts);
    }
}
