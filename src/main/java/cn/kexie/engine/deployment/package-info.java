/** Models and forms reach the engine: one deployment, stable names, errors told in Chinese. */
package cn.kexie.engine.deployment;
