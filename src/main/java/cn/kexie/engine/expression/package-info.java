/** What expressions in models and stored filters may reach. Everything not named here does not exist for them. */
package cn.kexie.engine.expression;
