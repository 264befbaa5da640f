import { Button } from '@tarojs/components';
import './button.css';
import './share-button.css';

type ShareButtonProps = { readonly id: string; readonly label: string };

/** WeChat's own button for sending the page's card into a chat; only it may open the list of chats. */
export function ShareButton({ id, label }: ShareButtonProps) {
  return (
    <Button
      id={id}
      className="yx-button yx-button--primary yx-share"
      hoverClass="yx-button--primary-pressed"
      openType="share"
    >
      {label}
    </Button>
  );
}
