/** @file Which kernels were chosen by measurement on this device, and the switch that turns measuring off. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { act } from '../../actions/act';
import { useRun } from '../../state/run-store';
import { Checkbox } from '../../ui/checkbox';
import styles from './kernel-choices.module.css';

export function KernelChoices() {
  const { t, i18n } = useTranslation();
  const kernels = useRun((run) => run.kernels);
  const measureKernels = useRun((run) => run.measureKernels);
  const milliseconds = (value: number) => formatNumber(i18n.language, value, { maximumSignificantDigits: 2 });
  return (
    <span className={styles.choices}>
      <Checkbox checked={measureKernels} onChange={(isOn) => act('measure-kernels', isOn)}>
        {t('kernels.measure')}
      </Checkbox>
      <span>{t('kernels.help')}</span>
      {kernels.length > 0 && (
        <span className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('kernels.kernel')}</th>
                <th scope="col">{t('kernels.variants')}</th>
              </tr>
            </thead>
            <tbody>
              {kernels.map(({ family, chosen, milliseconds: measured }) => (
                <tr key={family}>
                  <th scope="row">{family}</th>
                  <td>
                    {Object.entries(measured).map(([name, value]) => (
                      <span key={name} className={name === chosen ? styles.chosen : styles.other}>
                        {name}: {milliseconds(value)}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </span>
      )}
    </span>
  );
}
