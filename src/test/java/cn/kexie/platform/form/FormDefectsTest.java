package cn.kexie.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.form.FormRoom;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("不能作申请表的表单，说明位置和改法")
class FormDefectsTest {

    private final FormDefects defects = new FormDefects(FormRoom.checks());

    @Test
    void findNothingInAGoodForm() {
        assertThat(defects.of(SampleStation.FORM, Set.of("materials"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            自由文字作变量     | {"type":"textfield","key":"a","properties":{"variable":"a"}}                        | /a   | 可能含有个人信息
            自由文字列入名录   | {"type":"textarea","key":"a","properties":{"registered":"yes"}}                     | /a   | 名录登记事项
            名录写作否         | {"type":"number","key":"a","properties":{"registered":"no"}}                        | /a   | 只能写 yes
            自由文字作事实     | {"type":"textarea","key":"a","properties":{"fact":"true"}}                          | /a   | 可能含有个人信息
            手机作变量         | {"type":"textfield","key":"a","properties":{"variable":"a","check":"mobile"}}       | /a   | 可能含有个人信息
            人的资料作变量     | {"type":"group","path":"p","properties":{"person":"专家"},"components":[{"type":"textfield","key":"name","validate":{"required":true}},{"type":"number","key":"age","properties":{"variable":"age"}}]} | /p/age | “专家”的人的资料
            行中的值作事实     | {"type":"dynamiclist","path":"p","components":[{"type":"number","key":"n","properties":{"fact":"true"}}]} | /p/*/n | 不止一个
            多选作变量         | {"type":"checklist","key":"a","values":[{"value":"X"}],"properties":{"variable":"a"}} | /a  | 多选的值
            变量重名           | {"type":"number","key":"a","properties":{"variable":"x"}},{"type":"number","key":"b","properties":{"variable":"x"}} | /b | “x”重复
            变量名不合规定     | {"type":"number","key":"a","properties":{"variable":"人数"}}                        | /a   | 英文字母开头
            没有的代码表       | {"type":"textfield","key":"a","properties":{"codes":"NOPE"}}                        | /a   | 没有名为“NOPE”的代码表
            没有的检查         | {"type":"textfield","key":"a","properties":{"check":"mobile telephone"}}            | /a   | 没有名为“telephone”的检查
            检查写在数字上     | {"type":"number","key":"a","properties":{"check":"mobile"}}                         | /a   | 只能写在文字上
            承诺写在文字上     | {"type":"textfield","key":"a","properties":{"check":"consent"}}                     | /a   | 只能写在复选框上
            没有的属性         | {"type":"textfield","key":"a","properties":{"chek":"mobile"}}                       | /a   | 没有名为“chek”的属性
            列表没有的属性     | {"type":"dynamiclist","path":"a","properties":{"maximum":"3"},"components":[]}      | /a   | 没有名为“maximum”的属性
            日期界限写错       | {"type":"datetime","key":"a","properties":{"date":"gone"}}                          | /a   | date 应为
            日期界限写在文字上 | {"type":"textfield","key":"a","properties":{"date":"past"}}                         | /a   | 只能写在日期上
            没有选项           | {"type":"select","key":"a"}                                                         | /a   | 没有选项
            选项取自变量       | {"type":"select","key":"a","valuesKey":"options"}                                   | /a   | 还没有流程变量
            选项重复           | {"type":"radio","key":"a","values":[{"value":"X"},{"value":"X"}]}                   | /a   | 同为“X”
            选项的值是数字     | {"type":"radio","key":"a","values":[{"label":"一","value":1}]}                      | /a   | 应为文字
            数字按文字提交     | {"type":"number","key":"a","serializeToString":true}                                | /a   | serializeToString
            最小值大于最大值   | {"type":"number","key":"a","validate":{"min":3,"max":2}}                            | /a   | 最小值（3）
            字数过大           | {"type":"textfield","key":"a","validate":{"maxLength":40000}}                       | /a   | 字数
            没有的组件         | {"type":"filepicker","key":"a"}                                                     | /a   | filepicker
            同名               | {"type":"number","key":"a"},{"type":"number","key":"a"}                             | /a   | 重名
            与材料同名         | {"type":"number","key":"materials"}                                                 | /materials | 重名
            字段名不合规定     | {"type":"number","key":"a.b"}                                                       | /a.b | 字段名
            人没有姓名         | {"type":"dynamiclist","path":"p","properties":{"person":"专家"},"components":[{"type":"textfield","key":"mobile"}]} | /p | 姓名字段
            人的姓名不是必填   | {"type":"dynamiclist","path":"p","properties":{"person":"专家"},"components":[{"type":"textfield","key":"name"}]} | /p | 必填姓名字段
            人中有人           | {"type":"group","path":"p","properties":{"person":"专家"},"components":[{"type":"textfield","key":"name","validate":{"required":true}},{"type":"group","path":"q","properties":{"person":"助手"},"components":[{"type":"textfield","key":"name","validate":{"required":true}}]}]} | /p/q | 不能再包含
            没有的区分字段     | {"type":"dynamiclist","path":"p","properties":{"distinct":"name"},"components":[{"type":"textfield","key":"title"}]} | /p | distinct
            行数不是数字       | {"type":"dynamiclist","path":"p","properties":{"min":"three"},"components":[]}      | /p   | 行数
            最少行数大于最多   | {"type":"dynamiclist","path":"p","properties":{"min":"3","max":"2"},"components":[]} | /p  | 最少行数（3）
            """)
    void nameThePlace(String what, String components, String pointer, String piece) {
        assertThat(defects.of(FormReaderTest.form(components), Set.of("materials")))
                .as(what)
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.pointer()).isEqualTo(pointer);
                    assertThat(defect.message()).contains(piece);
                });
    }
}
