package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleBundleTest {
    @Test
    void modulesStandAfterThoseThatTheyImportAndOnlyOnce() {
        String script = bundle(Map.of(
                "main.js", "import {left} from './left.js';\nimport {right} from './right.js';\nleft(right);\n",
                "left.js", "import {\n  base,\n} from './base.js';\nexport function left(x) { return base + x; }\n",
                "right.js", "import {base} from './base.js';\nexport const right = base;\n",
                "base.js", "export const base = 1;\n"));

        assertThat(script.lines().filter(line -> line.startsWith("// ")))
                .containsExactly("// base.js", "// left.js", "// right.js", "// main.js");
        assertThat(script).doesNotContain("import ").doesNotContain("export ");
    }

    @Test
    void theRenderersModulesAreInsideTheSubset() {
        assertThat(new DossierPage().html("{}", "t", "en")).contains("// main.js").contains("// texts.js");
    }

    @Test
    void otherFormsOfImportAndExportAreRefusedWithTheirLine() {
        refused("const a = 1;\nexport default a;\n", "main.js, line 2");
        refused("import * as all from './base.js';\n", "main.js, line 1");
        refused("import base from './base.js';\n", "main.js, line 1");
        refused("import {base as other} from './base.js';\n", "main.js, line 1");
        refused("import {base} from 'https://elsewhere.example/base.js';\n", "main.js, line 1");
        refused("\n\nexport {a};\n", "main.js, line 3");
        refused("export let a = 1;\n", "main.js, line 1");
        refused("const later = import('./base.js');\n", "main.js, line 1");
        refused("const here = import.meta.url;\n", "main.js, line 1");
    }

    @Test
    void aNameThatIsNotExportedIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        bundle(Map.of("main.js", "import {gone} from './base.js';\n", "base.js", "const gone = 1;\n")))
                .withMessage("main.js imports 'gone', which base.js does not export");
    }

    @Test
    void aCircleIsShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle(Map.of(
                        "main.js", "import {a} from './a.js';\n",
                        "a.js", "import {b} from './b.js';\nexport const a = 1;\n",
                        "b.js", "import {a} from './a.js';\nexport const b = 1;\n")))
                .withMessage("Modules import one another: main.js → a.js → b.js → a.js");
    }

    private static void refused(String main, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle(Map.of("main.js", main, "base.js", "export const base = 1;\n")))
                .withMessageStartingWith(place)
                .withMessageContaining("outside the module subset");
    }

    private static String bundle(Map<String, String> modules) {
        return ModuleBundle.bundle("main.js", modules::get);
    }
}
