package cn.kexie.engine.expression;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There are no script engines, whatever is on the class path. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // None is used.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(null);
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw Refusal.of(Reason.FORBIDDEN, "NO_SCRIPTS", "系统不执行脚本（%s），请改用委托类或者规则表".formatted(language));
    }
}
