package cn.kexie.engine.model.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Follows the texts of one method statement by statement: a text before a call that takes an answer is the key of the
 * answer, one before a call that sets a variable is the name of the variable.
 */
final class MethodFactsReader extends MethodVisitor {

    private static final String OURS = "cn/kexie/";
    private static final String ANSWERS = "cn/kexie/engine/SubmittedAnswers";
    private static final String TABLES = "cn/kexie/engine/DecisionTables";
    private static final String GROUPS = "cn/kexie/engine/access/Groups";
    private static final Set<String> TAKES = Set.of("text", "isTicked", "list", "choice");
    private static final Set<String> READS = Set.of(
            "getVariable",
            "getVariableLocal",
            "getVariableTyped",
            "hasVariable",
            "removeVariable",
            "get",
            "getOrDefault");
    private static final Set<String> GIVES = Set.of("setVariable", "setVariableLocal", "put");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final String VALUE_IN_TEXT = "\u0001";

    private final ClassFacts facts;
    private final List<String> open = new ArrayList<>();
    private final Set<String> enums = new HashSet<>();
    private final Set<String> constants = new HashSet<>();
    private final Map<Integer, VariableValues> stored = new HashMap<>();
    private String type = "";
    private String constantOwner = "";
    private String constant = "";

    MethodFactsReader(ClassFacts facts) {
        super(SpringAsmInfo.ASM_VERSION);
        this.facts = facts;
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof String text) {
            facts.texts().add(text);
            open.add(text);
        } else if (value instanceof Type named) {
            type = named.getClassName();
            facts.uses().add(type);
        }
    }

    /** Texts with values in them are put together by such an instruction; so are lambdas, whose bodies are methods too. */
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof String recipe) {
                facts.texts().addAll(List.of(recipe.split(VALUE_IN_TEXT)));
            }
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String named) {
        use(named);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        use(owner);
        boolean ofEnum = opcode == Opcodes.GETSTATIC && descriptor.equals("L" + owner + ";");
        constantOwner = ofEnum ? owner : "";
        constant = ofEnum ? name : "";
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
            endStatement();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        use(owner);
        if (name.equals("name") && descriptor.equals("()Ljava/lang/String;") && owner.startsWith(OURS)) {
            named(owner);
        } else if (owner.equals(ANSWERS) && TAKES.contains(name)) {
            take(name.equals("choice") ? type : "");
        } else if (READS.contains(name) && takesText(descriptor)) {
            dropLast();
        } else if (GIVES.contains(name)) {
            give();
        } else if (owner.equals(TABLES) && name.equals("decide")) {
            facts.decides();
        } else if (owner.equals(TABLES) && name.equals("decideAll")) {
            facts.asksForAllOf(open);
        } else if (owner.equals(GROUPS) && name.equals("ensure")) {
            facts.makesGroup();
        }
        forgetConstant();
        if (descriptor.endsWith(")V")) {
            endStatement();
        }
    }

    /** The name of a constant may lie in a local variable for a while. */
    @Override
    public void visitVarInsn(int opcode, int local) {
        forgetConstant();
        if (opcode == Opcodes.ASTORE) {
            stored.put(local, new VariableValues(Set.copyOf(constants), Set.copyOf(enums)));
        } else if (opcode == Opcodes.ALOAD && stored.containsKey(local)) {
            constants.addAll(stored.get(local).constants());
            enums.addAll(stored.get(local).enums());
        }
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            endStatement();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        forgetConstant();
    }

    /** Ways meet here, and each may bring another constant. */
    @Override
    public void visitLabel(Label label) {
        forgetConstant();
    }

    @Override
    public void visitInsn(int opcode) {
        boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        if (returns || opcode == Opcodes.POP || opcode == Opcodes.POP2) {
            endStatement();
        }
    }

    private void forgetConstant() {
        constantOwner = "";
    }

    private void use(String internalName) {
        if (internalName.startsWith(OURS)) {
            facts.uses().add(ClassFactsReader.className(internalName));
        }
    }

    /** {@code X.name()} becomes one constant where the code says which, else any. */
    private void named(String owner) {
        if (constantOwner.equals(owner)) {
            constants.add(constant);
        } else {
            enums.add(ClassFactsReader.className(owner));
        }
    }

    private void take(String choice) {
        if (!open.isEmpty()) {
            facts.answers().merge(open.remove(open.size() - 1), choice, (one, other) -> one.isEmpty() ? other : one);
        }
    }

    private static boolean takesText(String descriptor) {
        return descriptor.startsWith("(Ljava/lang/String;") || descriptor.startsWith("(Ljava/lang/Object;");
    }

    private void dropLast() {
        if (!open.isEmpty()) {
            open.remove(open.size() - 1);
        }
    }

    private void give() {
        if (!open.isEmpty() && VARIABLE.matcher(open.get(0)).matches()) {
            Set<String> values = new HashSet<>(constants);
            values.addAll(open.subList(1, open.size()));
            facts.gives(open.get(0), new VariableValues(Set.copyOf(values), Set.copyOf(enums)));
        }
        clear();
    }

    /** What is left of a statement may be names of variables that go into a map; which values they get is not told. */
    private void endStatement() {
        open.stream()
                .filter(text -> VARIABLE.matcher(text).matches())
                .forEach(text -> facts.gives(text, new VariableValues(Set.of(), Set.of())));
        clear();
    }

    private void clear() {
        open.clear();
        enums.clear();
        constants.clear();
    }
}
